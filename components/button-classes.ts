import { classNames } from "./class-names";

export type ButtonLook = "primary" | "secondary" | "quiet" | "danger";
export type ButtonSize = "normal" | "large";

const looks: Record<ButtonLook, string> = {
  primary: "bg-ink text-paper hover:bg-ink/88",
  secondary: "border border-rule bg-raised text-ink hover:border-control",
  quiet: "text-muted hover:text-ink",
  danger: "border border-wrong bg-raised text-wrong hover:bg-wrong-tint",
};

const sizes: Record<ButtonSize, string> = {
  normal: "min-h-11 px-4 text-base",
  large: "min-h-[3.125rem] px-6 text-base",
};

/** The classes of a button, for buttons and for links that look like one. */
export function buttonClasses(
  look: ButtonLook = "primary",
  size: ButtonSize = "normal",
  extra?: string,
): string {
  return classNames(
    "inline-flex items-center justify-center gap-2 rounded-control font-semibold whitespace-nowrap select-none",
    "disabled:opacity-55 aria-disabled:opacity-55",
    look === "quiet" && "font-medium",
    looks[look],
    sizes[size],
    extra,
  );
}
