import { Link } from "./link";

/** The name, standing on the mark that it is named for. */
export function Wordmark() {
  return (
    <Link
      href="/"
      className="stet-mark inline-flex min-h-11 min-w-11 items-center font-serif text-xl font-semibold"
      aria-label="Stet, to today's questions"
    >
      Stet
    </Link>
  );
}
