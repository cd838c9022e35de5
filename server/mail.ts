import "server-only";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createTransport } from "nodemailer";
import { v7 as uuid } from "uuid";
import { readEnvironment } from "./env";

export type Mail = {
  to: string;
  subject: string;
  text: string;
  /** Address that ends such mails when it is posted to (RFC 8058). */
  stopUrl: string;
};

/** How mail leaves: by a server, into a folder to be looked at, or not at all. */
export type MailWay = "server" | "folder" | "none";

export function mailWay(): MailWay {
  const environment = readEnvironment();
  if (!environment.ok) return "none";
  if (environment.value.mail.serverUrl !== null) return "server";
  return environment.value.mail.folder === null ? "none" : "folder";
}

const mailTimeoutMs = 20_000;

/**
 * Sends a mail, or writes it into the folder as a file that mail programs open.
 * @throws when the server does not take it, with what it said.
 */
export async function sendMail(mail: Mail): Promise<void> {
  const environment = readEnvironment();
  if (!environment.ok) throw new Error(environment.problem);
  const { serverUrl, folder, from } = environment.value.mail;
  const message = {
    from,
    to: mail.to,
    subject: mail.subject,
    text: mail.text,
    headers: {
      "List-Unsubscribe": `<${mail.stopUrl}>`,
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
      "Auto-Submitted": "auto-generated",
    },
    // Words of ours alone: nothing is read from a file or fetched from an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  };
  if (serverUrl !== null) {
    const limits = {
      connectionTimeout: mailTimeoutMs,
      greetingTimeout: mailTimeoutMs,
      socketTimeout: mailTimeoutMs,
    };
    const server = createTransport({ url: serverUrl, ...limits });
    try {
      await server.sendMail(message);
    } finally {
      server.close();
    }
  } else if (folder !== null) {
    const written = await createTransport({ streamTransport: true, buffer: true }).sendMail(
      message,
    );
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, `${uuid()}.eml`), written.message as Buffer);
  } else {
    throw new Error("No way to send mail is set up.");
  }
}
