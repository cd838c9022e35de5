/** @jest-environment jsdom */
import {
  attemptsWithLetters,
  createAttemptOutbox,
  readAttemptLetters,
} from "@/app/assignments/_components/attempt-outbox";
import type { OutboxNews } from "@/app/assignments/_components/attempt-outbox";
import {
  clockText,
  firstState,
  nextState,
  timeWords,
} from "@/app/assignments/_components/attempt-state";
import type { AttemptState } from "@/app/assignments/_components/attempt-state";
import type {
  AttemptLetter,
  AttemptReply,
  AttemptView,
} from "@/app/assignments/_components/attempt-view";
import {
  answerLetter,
  attemptQuestion as question,
  handInLetter as handIn,
  sampleAttempt,
} from "./sample-attempt";

const taken: AttemptReply = { ok: true, told: null };
const away: AttemptReply = { ok: false, error: "No connection.", retry: true, isOver: false };
const refused: AttemptReply = {
  ok: false,
  error: "The time was over.",
  retry: false,
  isOver: true,
};

/** An outbox whose network answers with what stands in `replies`. */
function outboxWith(replies: AttemptReply[], storage: Storage | null = window.localStorage) {
  const sent: string[] = [];
  const news: OutboxNews[] = [];
  const outbox = createAttemptOutbox({
    storage,
    attemptId: "a1",
    send: (letter) => {
      sent.push(letter.eventId);
      return Promise.resolve(replies.shift() ?? taken);
    },
    onNews: (each) => news.push(each),
  });
  // Replies are promises that are kept already: a few turns of the queue see them all through.
  const settled = async () => {
    for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
  };
  return { outbox, sent, news, settled };
}

beforeEach(() => window.localStorage.clear());

describe("the outbox of an attempt", () => {
  it("sends in order, the hand-in after the answers, and keeps nothing that was taken", async () => {
    const { outbox, sent, settled } = outboxWith([]);
    outbox.post(answerLetter("a"));
    outbox.post(answerLetter("b", 1));
    outbox.post(handIn);
    await settled();
    expect(sent).toEqual(["a", "b", "z"]);
    expect(window.localStorage).toHaveLength(0);
  });

  it("keeps what did not arrive, over a reload, and sends it then", async () => {
    const first = outboxWith([away]);
    first.outbox.post(answerLetter("a"));
    await first.settled();
    expect(first.news).toMatchObject([{ kind: "kept", problem: "No connection." }]);
    expect(readAttemptLetters(window.localStorage, "a1")).toHaveLength(1);
    expect(readAttemptLetters(window.localStorage, "another")).toHaveLength(0);
    const second = outboxWith([]);
    second.outbox.resend();
    await second.settled();
    expect(second.sent).toEqual(["a"]);
    expect(window.localStorage).toHaveLength(0);
  });

  it("sends only the last of several answers to a question that wait", async () => {
    const { outbox, sent, settled } = outboxWith([away]);
    outbox.post(answerLetter("a"));
    await settled();
    outbox.post(answerLetter("b", 0, "1"));
    outbox.post(answerLetter("c", 0, "2"));
    await settled();
    expect(sent).toEqual(["a", "b", "c"]);
    expect(outbox.waiting()).toEqual([]);
  });

  it("lets go of what was refused, and says why", async () => {
    const { outbox, news, settled } = outboxWith([refused]);
    outbox.post(answerLetter("a"));
    await settled();
    expect(news).toMatchObject([{ kind: "refused", problem: "The time was over.", isOver: true }]);
    expect(outbox.waiting()).toEqual([]);
  });

  it("sends what another tab has left before a hand-in of its own", async () => {
    const here = outboxWith([away]);
    const there = outboxWith([away]);
    there.outbox.post(answerLetter("a"));
    await there.settled();
    expect(attemptsWithLetters(window.localStorage)).toEqual(["a1"]);
    here.outbox.post(handIn);
    await here.settled();
    here.outbox.resend();
    await here.settled();
    expect(here.sent).toEqual(["a", "a", "z"]);
    expect(attemptsWithLetters(window.localStorage)).toEqual([]);
  });

  it("sends what another tab leaves meanwhile before its own hand-in, and all in the order of the doing", async () => {
    const there = outboxWith([away, away]);
    const sent: string[] = [];
    const here = createAttemptOutbox({
      storage: window.localStorage,
      attemptId: "a1",
      send: async (letter) => {
        sent.push(letter.eventId);
        // While the first is on its way, the other tab goes offline with two more.
        if (letter.eventId === "b") {
          there.outbox.post(answerLetter("e", 4));
          there.outbox.post(answerLetter("d", 3));
          await there.settled();
        }
        return taken;
      },
      onNews: () => undefined,
    });
    here.post(answerLetter("b", 1));
    here.post(answerLetter("c", 2));
    here.post(handIn);
    for (let turn = 0; turn < 4; turn += 1) await there.settled();
    expect(sent).toEqual(["b", "c", "d", "e", "z"]);
  });

  it("does without a storage, and ignores what it does not know in one", async () => {
    window.localStorage.setItem("stet.attempt.a1.x", "{");
    expect(readAttemptLetters(window.localStorage, "a1")).toEqual([]);
    const { outbox, sent, settled } = outboxWith([], null);
    outbox.post(answerLetter("a"));
    await settled();
    expect(sent).toEqual(["a"]);
  });
});

describe("the state of an attempt", () => {
  const view: AttemptView = {
    ...sampleAttempt,
    questions: [question(0, "1"), question(1, null)],
  };
  const after = (...news: OutboxNews[]): AttemptState =>
    news.reduce<AttemptState>(
      (state, each) => nextState(state, { kind: "news", news: each }),
      nextState(firstState(view), { kind: "posted", letter: answerLetter("b", 1) }),
    );

  it("goes on at the first question without an answer", () => {
    expect(firstState(view).position).toBe(1);
  });

  it("takes up what an earlier page had not delivered", () => {
    const letters = [answerLetter("c", 1, "3")];
    const state = nextState(firstState(view), { kind: "stored", letters });
    expect(state).toMatchObject({ answers: { 1: { optionId: "3" } }, saving: "saving" });
  });

  it("is saved only when everything has arrived", () => {
    const letter = answerLetter("b", 1);
    expect(after().saving).toBe("saving");
    expect(after({ kind: "kept", letter, problem: "No connection." }).saving).toBe("kept");
    expect(after({ kind: "delivered", letter, reply: { ok: true, told: null } }).saving).toBe(
      "saved",
    );
  });

  it("is saved only when the answer to the other question has arrived too", () => {
    const [one, other] = [answerLetter("b", 1), answerLetter("c", 0)];
    const both = nextState(after(), { kind: "stored", letters: [other] });
    const delivered = (letter: AttemptLetter, state: AttemptState) =>
      nextState(state, { kind: "news", news: { kind: "delivered", letter, reply: taken } });
    expect(delivered(other, both).saving).toBe("saving");
    expect(delivered(one, delivered(other, both)).saving).toBe("saved");
  });

  it("is not saved by the arrival of an answer that was changed meanwhile", () => {
    const [early, late] = [answerLetter("b", 1), answerLetter("c", 1, "2")];
    const changed = nextState(after(), { kind: "posted", letter: late });
    const delivered = (letter: AttemptLetter, state: AttemptState) =>
      nextState(state, { kind: "news", news: { kind: "delivered", letter, reply: taken } });
    expect(delivered(early, changed).saving).toBe("saving");
    expect(delivered(late, delivered(early, changed)).saving).toBe("saved");
    // What the later one replaced is never sent by itself.
    expect(delivered(late, changed)).toMatchObject({ saving: "saved", unsent: [] });
  });

  it("lets the later of two tabs' answers stand, in whichever order they are heard", () => {
    const [early, late] = [answerLetter("c", 1, "3"), answerLetter("d", 1, "2")];
    for (const letters of [
      [early, late],
      [late, early],
    ]) {
      const state = letters.reduce<AttemptState>(
        (held, letter) => nextState(held, { kind: "heard", letter }),
        firstState(view),
      );
      expect(state.answers[1]).toEqual({ optionId: "2" });
    }
  });

  it("takes the server's word but for what it has still to send, or was answered meanwhile", () => {
    const server = (waiting: string[], touched: number[]) =>
      nextState(after(), {
        kind: "server",
        update: {
          isOver: false,
          attempt: { ...view, questions: [question(0, "0"), question(1, "3")] },
        },
        waiting,
        touched,
      });
    expect(server([], [])).toMatchObject({
      answers: { 0: { optionId: "0" }, 1: { optionId: "3" } },
      saving: "saved",
    });
    const own = { 0: { optionId: "0" }, 1: { optionId: "0" } };
    expect(server(["b"], [])).toMatchObject({ answers: own, saving: "saving" });
    expect(server([], [1]).answers).toEqual(own);
  });

  it("tells a hand-in of another tab, and not its own", () => {
    const news: OutboxNews = { kind: "delivered", letter: handIn, reply: taken };
    const there = nextState(after(), { kind: "heard", letter: handIn });
    expect(there).toMatchObject({ handIn: "asked" });
    for (const kind of ["news-elsewhere", "news"] as const) {
      expect(nextState(there, { kind, news })).toMatchObject({
        handIn: "done",
        isEndedElsewhere: true,
      });
    }
    const again = nextState(firstState(view), { kind: "stored", letters: [handIn] });
    expect(nextState(again, { kind: "news", news }).isEndedElsewhere).toBe(false);
    const over = { kind: "server", update: { isOver: true }, waiting: [], touched: [] } as const;
    expect(nextState(after(), over).isEndedElsewhere).toBe(true);
    const here = nextState(after(), { kind: "posted", letter: handIn });
    expect(nextState(here, { kind: "news", news }).isEndedElsewhere).toBe(false);
    expect(nextState(here, over).isEndedElsewhere).toBe(false);
  });

  it("ends when the server takes nothing any more", () => {
    const letter = answerLetter("b", 1);
    const state = after({ kind: "refused", letter, problem: "Over.", isOver: true });
    expect(state).toMatchObject({ handIn: "done", problem: "Over." });
  });
});

describe("the time that is left", () => {
  it.each([
    [3909, "1:05:09"],
    [725, "12:05"],
    [0.4, "0:01"],
    [-3, "0:00"],
  ])("%p seconds are %s", (seconds, text) => {
    expect(clockText(seconds)).toBe(text);
  });

  it.each([
    [601, 600, "10 minutes left."],
    [301, 299, "5 minutes left."],
    [61, 60, "One minute left."],
    [1, 0, "The time is over."],
    [700, 699, ""],
    [0, -1, ""],
  ])("is said from %p to %p: %j", (before, now, words) => {
    expect(timeWords(before, now)).toBe(words);
  });
});
