/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import "./browser-gaps";
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { StudySession } from "@/app/study/_components/study-session";
import type { StudyAnswer } from "@/app/study/_components/study-card";
import { answeringBy } from "./answering";
import { studyCard, told } from "./samples";

it("takes no answer while what keeps it has not arrived, says so, and takes it the next time", async () => {
  const answers: StudyAnswer[] = [];
  const { outbox, tellHere } = answeringBy({
    saveAnswer: async (answer) => {
      answers.push(answer);
      return { ok: true, told: told() };
    },
    markGuessed: async () => ({ ok: true, dueInDays: 1 }),
    sayRecall: async () => ({ ok: true, dueInDays: 1 }),
    undoAnswer: async () => ({ ok: true }),
  });
  let hasNetwork = false;
  render(
    <StudySession
      learnerKey="ada"
      deck={[studyCard({ stem: "How many soldiers had arrived?" })]}
      tellHere={tellHere}
      outbox={{
        ...outbox,
        keep: async (letter) => {
          if (!hasNetwork) throw new Error("The module could not be loaded.");
          await outbox.keep(letter);
        },
      }}
      reportItem={async () => ({ ok: true })}
      shareTen={async () => ({ ok: true, address: "https://stet.example.org/ten/abc" })}
      leaveHref="/"
      moreHref={null}
      isGuest={false}
    />,
  );
  const user = userEvent.setup();
  await user.click(screen.getByRole("button", { name: /3,000/ }));
  expect(await screen.findByRole("alert")).toHaveTextContent(/That was not taken/);
  expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent(/How many soldiers/);
  expect(answers).toHaveLength(0);

  hasNetwork = true;
  await user.click(screen.getByRole("button", { name: /3,000/ }));
  await screen.findByRole("button", { name: "Next" });
  expect(screen.queryByText(/That was not taken/)).not.toBeInTheDocument();
  await waitFor(() => expect(answers).toHaveLength(1));
});
