import { Link } from "./link";
import type { ComponentProps } from "react";
import { buttonClasses } from "@/components/button-classes";
import type { ButtonLook, ButtonSize } from "@/components/button-classes";

export type LinkButtonProps = ComponentProps<typeof Link> & {
  look?: ButtonLook;
  size?: ButtonSize;
};

/** A link that looks like a button, for the one thing to do next. */
export function LinkButton({ look, size, className, ...rest }: LinkButtonProps) {
  return <Link className={buttonClasses(look, size, className)} {...rest} />;
}
