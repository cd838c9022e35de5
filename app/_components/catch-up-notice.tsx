import { Notice } from "@/components/notice";
import { LinkButton } from "./link-button";

/** Offers to spread what piled up during a break. */
export function CatchUpNotice({ words, href }: { words: string; href: string }) {
  return (
    <Notice
      action={
        <LinkButton href={href} look="secondary">
          Catch up
        </LinkButton>
      }
    >
      {words}
    </Notice>
  );
}
