/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { PushSwitch } from "@/app/settings/_components/push-switch";

type Sent = { method: string; body: unknown };

/** A browser with a push service, and what our server is sent by it. */
function browserWith(permission: NotificationPermission, serverIsThere = true) {
  const sent: Sent[] = [];
  let subscription: object | null = null;
  const made = {
    toJSON: () => ({ endpoint: "https://push.example.org/1", keys: { p256dh: "p", auth: "a" } }),
    unsubscribe: async () => {
      subscription = null;
      return true;
    },
  };
  const pushManager = {
    getSubscription: async () => subscription,
    subscribe: async () => {
      subscription = made;
      return made;
    },
  };
  Object.defineProperty(navigator, "serviceWorker", {
    configurable: true,
    value: { getRegistration: async () => ({ pushManager }) },
  });
  Object.assign(window, {
    PushManager: class {},
    Notification: { permission: "default", requestPermission: async () => permission },
    fetch: async (_path: string, init?: { method: string; body: string }) => {
      if (init === undefined) return { ok: true, json: async () => ({ publicKey: "key" }) };
      sent.push({ method: init.method, body: JSON.parse(init.body) as unknown });
      return { ok: serverIsThere };
    },
  });
  return { sent, isSubscribed: () => subscription !== null };
}

afterEach(() => {
  Reflect.deleteProperty(navigator, "serviceWorker");
  Reflect.deleteProperty(window, "PushManager");
});

const turnOn = () => screen.findByRole("button", { name: "Remind me in this browser" });

it("hands the browser's address to the server, and takes it back again", async () => {
  const user = userEvent.setup();
  const { sent, isSubscribed } = browserWith("granted");
  render(<PushSwitch />);
  await user.click(await turnOn());
  const stop = await screen.findByRole("button", { name: "Stop reminders in this browser" });
  const address = { endpoint: "https://push.example.org/1", p256dh: "p", auth: "a" };
  expect(sent[0]).toMatchObject({ method: "POST", body: { address } });
  await user.click(stop);
  await turnOn();
  expect(sent[1]).toEqual({ method: "DELETE", body: address });
  expect(isSubscribed()).toBe(false);
});

it("does not stay switched on where the server did not take the address", async () => {
  const user = userEvent.setup();
  const { isSubscribed } = browserWith("granted", false);
  render(<PushSwitch />);
  await user.click(await turnOn());
  expect(await screen.findByText(/did not work/)).toBeInTheDocument();
  expect(isSubscribed()).toBe(false);
  expect(await turnOn()).toBeInTheDocument();
});

it("says how to allow it where the learner has refused", async () => {
  const user = userEvent.setup();
  browserWith("denied");
  render(<PushSwitch />);
  await user.click(await turnOn());
  expect(await screen.findByText(/Allow notifications for this site/)).toBeInTheDocument();
  expect(screen.queryByRole("button")).not.toBeInTheDocument();
});

it("says what to do where a browser cannot be reminded", async () => {
  render(<PushSwitch />);
  expect(await screen.findByText(/add Stet to the home screen/)).toBeInTheDocument();
});
