import { openTabChannel } from "@/app/assignments/_components/tab-channel";
import type { TabMessage } from "@/app/assignments/_components/tab-channel";

const message: TabMessage = { kind: "posted", letter: { kind: "hand-in", eventId: "z" } };

it("tells every other tab of the attempt, and neither itself nor those of another", async () => {
  const heard: string[] = [];
  const tabs: ReturnType<typeof openTabChannel>[] = [];
  await new Promise<void>((resolve) => {
    const listen = (name: string, attemptId: string) =>
      openTabChannel(attemptId, () => {
        heard.push(name);
        resolve();
      });
    tabs.push(listen("here", "a1"), listen("elsewhere", "a2"), listen("there", "a1"));
    tabs[0]?.tell(message);
  });
  for (const tab of tabs) tab.close();
  expect(heard).toEqual(["there"]);
});

it("does without where the browser has no such line", () => {
  const line = Object.getOwnPropertyDescriptor(globalThis, "BroadcastChannel");
  Reflect.deleteProperty(globalThis, "BroadcastChannel");
  try {
    const tab = openTabChannel("a1", () => undefined);
    tab.tell(message);
    tab.close();
  } finally {
    if (line !== undefined) Object.defineProperty(globalThis, "BroadcastChannel", line);
  }
});

it("says nothing once it is closed, and does not fail", () => {
  const tab = openTabChannel("a1", () => undefined);
  tab.close();
  expect(() => tab.tell(message)).not.toThrow();
});
