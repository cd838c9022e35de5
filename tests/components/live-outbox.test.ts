/** @jest-environment jsdom */
import { createLiveOutbox } from "@/app/live/_components/live-outbox";
import type { LiveLetter, LiveNews } from "@/app/live/_components/live-outbox";
import type { LiveReply } from "@/app/live/_components/live-view";

/** A line that carries what is asked of it, and says what it carried. */
function line(storage: Storage | null = window.localStorage) {
  const sent: { letter: LiveLetter; reply: (reply: LiveReply) => void }[] = [];
  const news: LiveNews[] = [];
  const outbox = createLiveOutbox({
    storage,
    gameId: "g",
    send: (letter) => new Promise((reply) => sent.push({ letter, reply })),
    onNews: (each) => news.push(each),
  });
  const reply = async (answer: LiveReply) => {
    sent.at(-1)?.reply(answer);
    // The outbox goes on once its own promise has settled.
    for (let turn = 0; turn < 4; turn += 1) await Promise.resolve();
  };
  return { sent, news, outbox, reply };
}

const answer = (optionId: string, position = 0): LiveLetter => ({ position, answer: { optionId } });
const away: LiveReply = { ok: false, error: "", retry: true };

describe("the outbox of a live game", () => {
  beforeEach(() => window.localStorage.clear());

  it("sends one at a time, and last what was tapped last", async () => {
    const { sent, news, outbox, reply } = line();
    outbox.post(answer("0"));
    outbox.post(answer("1"));
    outbox.post(answer("2"));
    expect(sent.map(({ letter }) => letter)).toEqual([answer("0")]);
    await reply({ ok: true });
    expect(sent.map(({ letter }) => letter)).toEqual([answer("0"), answer("2")]);
    await reply({ ok: true });
    expect(news).toEqual([{ kind: "saved", letter: answer("2") }]);
    expect(outbox.waiting()).toBeNull();
  });

  it("keeps an answer over a lost line and a reload, until it has arrived", async () => {
    const before = line();
    before.outbox.post(answer("1", 3));
    await before.reply(away);
    expect(before.news).toEqual([{ kind: "kept", letter: answer("1", 3) }]);
    const after = line();
    expect(after.outbox.waiting()).toEqual(answer("1", 3));
    after.outbox.resend();
    await after.reply({ ok: true });
    expect(after.outbox.waiting()).toBeNull();
    expect(window.localStorage.length).toBe(0);
  });

  it("gives up what the server turns down, and says why", async () => {
    const { news, outbox, reply } = line();
    outbox.post(answer("1"));
    await reply({ ok: false, error: "Too late.", retry: false });
    expect(news).toEqual([{ kind: "refused", letter: answer("1"), problem: "Too late." }]);
    expect(outbox.waiting()).toBeNull();
  });

  it("does without a storage, and without sense in it", async () => {
    const { news, outbox, reply } = line(null);
    outbox.post(answer("1"));
    await reply({ ok: true });
    expect(news).toHaveLength(1);
    for (const kept of ["{", "7", "null", '{"position":1}']) {
      window.localStorage.setItem("stet.live.g", kept);
      expect(line().outbox.waiting()).toBeNull();
    }
  });
});
