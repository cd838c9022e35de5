import type { FormAction } from "@/components/form-state";
import { Notice } from "@/components/notice";
import { LinkButton } from "@/app/_components/link-button";
import { StepForm } from "./step-form";

/** The live games that run in a student's class: one tap leads in, without a PIN. */
export function RunningGames({
  games,
}: {
  games: readonly {
    id: string;
    title: string;
    isPlaying: boolean;
    join: FormAction<"nickname">;
  }[];
}) {
  return (
    <div role="status">
      {games.map(({ id, title, isPlaying, join }) => (
        <div key={id} className="mt-6">
          <Notice
            tone="right"
            action={
              isPlaying ? (
                <LinkButton href={`/live/${id}`}>Go on</LinkButton>
              ) : (
                <StepForm
                  action={join}
                  fields={{}}
                  look="primary"
                  label={`Join the live quiz: ${title}`}
                  pendingText="One moment…"
                >
                  Join
                </StepForm>
              )
            }
          >
            {isPlaying ? "You are in a live quiz: " : "A live quiz is running: "}
            <bdi className="font-medium">{title}</bdi>
          </Notice>
        </div>
      ))}
    </div>
  );
}
