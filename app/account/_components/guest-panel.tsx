import { counted } from "@/app/_components/count-text";
import { LinkButton } from "@/app/_components/link-button";
import type { GuestPanelProps } from "./account-view";

/** What a guest finds under Account: that nothing is missing, and how to keep it. */
export function GuestPanel({ guestAnswers, signInHref, signUpHref }: GuestPanelProps) {
  return (
    <>
      <h1 className="font-serif text-3xl font-semibold">You are here as a guest</h1>
      <p className="mt-3 max-w-md text-muted">
        {guestAnswers > 0
          ? `Your ${counted(guestAnswers, "answer")} ${guestAnswers === 1 ? "is" : "are"} kept for this browser. Signing up keeps everything you did, on every device.`
          : "You can study without an account. Signing up keeps your answers on every device."}
      </p>
      <div className="mt-8 flex max-w-md flex-col gap-3">
        <LinkButton href={signUpHref} size="large">
          Sign up
        </LinkButton>
        <LinkButton href={signInHref} look="secondary" size="large">
          Sign in
        </LinkButton>
      </div>
    </>
  );
}
