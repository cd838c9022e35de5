const paths = {
  check: "M4.5 10.5 8.5 14.5 15.5 6",
  cross: "M5.5 5.5 14.5 14.5 M14.5 5.5 5.5 14.5",
  dots: "M4.5 10h.01 M10 10h.01 M15.5 10h.01",
  chevron: "M7.5 5 12.5 10 7.5 15",
  question: "M7 7.4a3 3 0 1 1 4.4 2.7c-.9.5-1.4 1-1.4 2 M10 15h.01",
  differ: "M4 7.5h12 M4 12.5h12 M13 4 7 16",
  alert: "M10 18a8 8 0 1 0 0-16 8 8 0 0 0 0 16Z M10 6v4.5 M10 13.7h.01",
  search: "M9 14.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11Z M13.2 13.2 17 17",
} as const;

export type IconName = keyof typeof paths;

/** A line drawing that goes with words and is not read out. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg
      viewBox="0 0 20 20"
      width={size}
      height={size}
      aria-hidden="true"
      className="shrink-0"
      fill="none"
      stroke="currentColor"
      strokeWidth={name === "dots" ? 2.5 : 2}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={paths[name]} />
    </svg>
  );
}
