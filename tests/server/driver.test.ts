import { createServer } from "node:net";
import type { AddressInfo, Server, Socket } from "node:net";
import { openPool, serverDriver } from "@/server/driver";

const message = (kind: string, body: Buffer) => {
  const head = Buffer.from(`${kind}....`);
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
};
const welcome = message("R", Buffer.alloc(4));
const ready = message("Z", Buffer.from("I"));
const done = message("C", Buffer.from("SET\0"));

/**
 * Lets somebody in as PostgreSQL does, agrees to simple statements (its kind is "Q"), and resets the connection at the first
 * other one.
 */
function fragileServer(): Server {
  return createServer((socket: Socket) => {
    socket.on("error", () => undefined);
    socket.once("data", () => {
      socket.write(Buffer.concat([welcome, ready]));
      socket.on("data", (asked: Buffer) => {
        if (String.fromCharCode(asked[0] ?? 0) === "Q") socket.write(Buffer.concat([done, ready]));
        else socket.resetAndDestroy();
      });
    });
  });
}

describe("the driver of a server", () => {
  it("fails what a lost connection was used for, and nothing else", async () => {
    const server = fragileServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    const pool = openPool(`postgres://stet@127.0.0.1:${port}/stet`, 2);
    const driver = serverDriver(pool);
    const select = { text: "SELECT $1::int", values: [1] };
    const cut = /ECONNRESET|terminated/;
    await expect(driver.transaction((run) => run(select))).rejects.toThrow(cut);
    // While nothing of the transaction runs, the next statement of it fails.
    const idle = driver.transaction(async (run) => {
      await run(select).catch(() => undefined);
      await run(select);
    });
    await expect(idle).rejects.toThrow();
    await expect(driver.run(select)).rejects.toThrow(cut);
    await expect(driver.transaction(() => Promise.resolve("made"))).resolves.toBe("made");
    await pool.end();
    server.close();
  });
});
