import NextLink from "next/link";
import type { ComponentProps } from "react";

/**
 * A link to another page of ours. Every page is made for who asks, so looking ahead fetches nothing that
 * could be shown; it would only ask the server twice for each link that comes into view, and a class that
 * opens a quiz opens a page full of them.
 */
export function Link(props: ComponentProps<typeof NextLink>) {
  return <NextLink prefetch={false} {...props} />;
}
