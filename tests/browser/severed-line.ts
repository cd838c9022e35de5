import { once } from "node:events";
import { connect, createServer } from "node:net";
import type { AddressInfo, Socket } from "node:net";

/** A way to the application that can be cut, as a phone's is in a tunnel. */
export type Line = {
  /** "http://localhost:41234", without a slash at the end. */
  address: string;
  /** Drops what is open and answers nothing until `mend`. */
  cut: () => void;
  mend: () => void;
  close: () => Promise<void>;
};

/** Passes every connection on to the application, on a loopback port of its own. */
export async function openLine(target: string): Promise<Line> {
  const { hostname, port } = new URL(target);
  const open = new Set<Socket>();
  let isCut = false;
  const server = createServer((near) => {
    if (isCut) {
      near.destroy();
      return;
    }
    const far = connect(Number(port), hostname === "localhost" ? "127.0.0.1" : hostname);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one);
      one.pipe(other);
      one.on("error", () => other.destroy());
      one.on("close", () => {
        open.delete(one);
        other.destroy();
      });
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const dropAll = () => open.forEach((socket) => socket.destroy());
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}`,
    cut: () => {
      isCut = true;
      dropAll();
    },
    mend: () => {
      isCut = false;
    },
    close: async () => {
      dropAll();
      server.close();
      await once(server, "close");
    },
  };
}
