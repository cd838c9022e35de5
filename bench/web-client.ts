import { Agent, request } from "node:http";
import { randomUUID } from "node:crypto";

export type Answered = {
  status: number;
  location: string | null;
  /** The first cookie that was set, as it is sent back. */
  cookie: string | null;
  text: string;
  ms: number;
};

type Sent = { method: "GET" | "POST"; cookie: string; type?: string; body?: string };

/** A browser's connections, for as many people as are wanted. */
export function openClient(address: string, connections: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const send = (path: string, what: Sent): Promise<Answered> => {
    const { method, cookie, type, body } = what;
    return new Promise((resolve, reject) => {
      const sentAt = performance.now();
      // A browser tells where a form was; without it each call of an action is complained about.
      const origin = method === "POST" ? { origin: address } : {};
      const headers = {
        cookie,
        ...origin,
        ...(type === undefined ? {} : { "content-type": type }),
      };
      const sent = request(new URL(path, address), { method, agent, headers }, (response) => {
        let text = "";
        response.setEncoding("utf8");
        response.on("data", (chunk: string) => (text += chunk));
        response.on("end", () =>
          resolve({
            status: response.statusCode ?? 0,
            location: response.headers.location ?? null,
            cookie: response.headers["set-cookie"]?.[0]?.split(";")[0] ?? null,
            text,
            ms: performance.now() - sentAt,
          }),
        );
      });
      sent.on("error", (error: NodeJS.ErrnoException) => {
        // A connection that was kept may be closed just as it is used again: browsers open another, too.
        if (sent.reusedSocket && error.code === "ECONNRESET") resolve(send(path, what));
        else reject(error);
      });
      sent.end(body);
    });
  };
  return {
    get: (path: string, cookie = "") => send(path, { method: "GET", cookie }),
    postJson: (path: string, cookie: string, body: unknown) =>
      send(path, { method: "POST", cookie, type: "application/json", body: JSON.stringify(body) }),
    /** Sends a form as a browser without script does, with the hidden fields that the page gave it. */
    postForm: (path: string, cookie: string, fields: readonly (readonly [string, string])[]) => {
      const boundary = `bench-${randomUUID()}`;
      const parts = fields.map(
        ([name, value]) =>
          `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
      );
      const body = `${parts.join("")}--${boundary}--\r\n`;
      const type = `multipart/form-data; boundary=${boundary}`;
      return send(path, { method: "POST", cookie, type, body });
    },
    close: () => agent.destroy(),
  };
}
export type WebClient = ReturnType<typeof openClient>;

/** The hidden fields of a page's forms that call the server. */
export function actionFields(html: string): [string, string][] {
  return [
    ...html.matchAll(/<input type="hidden" name="(\$ACTION[^"]*)"(?: value="([^"]*)")?/g),
  ].map(([, name, value]) => [name ?? "", unescaped(value ?? "")]);
}

const unescaped = (text: string) =>
  text
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
