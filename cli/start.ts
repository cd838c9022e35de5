import { createServer } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { clientAddressHeader, clientAddressOf } from "@/server/client-address";
import { makeOwnerToken } from "@/server/settings";
import { readEnvironment } from "@/server/env";
import { runDueJobs } from "@/server/jobs";
import { build, isBuildStale, staticFolder } from "./build";
import { openInstallation } from "./open-installation";
import { startJobTimer } from "./job-timer";
import type { JobTimer } from "./job-timer";
import { OperatorProblem } from "./problems";
import { loadStarterLibrary } from "./starter-library";
import { staticFileSender } from "./static-files";
import type { SendStaticFile } from "./static-files";

/** Connections that are open when the server is asked to stop get this long to finish. */
const shutdownMs = 5_000;

/** Resolves once the port is ours; a port in use is the operator's to choose again. */
function listen(server: Server, port: number, hostname: string | undefined): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE") {
        reject(
          new OperatorProblem(
            `Port ${port} is in use: stop what listens there, or choose another with PORT=${port + 1} npm start.`,
          ),
        );
      } else if (error.code === "EACCES") {
        reject(
          new OperatorProblem(
            `This user may not listen on port ${port}: choose one above 1023 with PORT=3000 npm start.`,
          ),
        );
      } else reject(error);
    });
    server.listen(port, hostname, () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : port);
    });
  });
}

type RequestHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

async function loadLibrary(): Promise<void> {
  const loaded = await loadStarterLibrary(new Date());
  if (loaded !== null) {
    console.log(
      `Loaded the starter library: ${loaded.articles} briefs, ${loaded.verified} verified facts.`,
    );
  }
}

async function serve(isDevelopment: boolean): Promise<void> {
  const environment = readEnvironment();
  if (!environment.ok) throw new OperatorProblem(environment.problem);
  const hostname = process.env["STET_HOST"];
  const hasProxy = environment.value.publicUrl !== null;
  // The port is taken first: there is no use in building for a port that cannot be had.
  let handle: RequestHandler | null = null;
  let sendStaticFile: SendStaticFile = () => false;
  const server = createServer((request, response) => {
    if (handle === null) {
      response.writeHead(503, { "content-type": "text/plain", "retry-after": "5" });
      response.end("Stet is starting. Try again in a few seconds.\n");
      return;
    }
    if (sendStaticFile(request, response)) return;
    request.headers[clientAddressHeader] = clientAddressOf({
      socketAddress: request.socket.remoteAddress,
      forwardedFor: request.headers["x-forwarded-for"],
      hasProxy,
    });
    void handle(request, response);
  });
  const port = await listen(server, environment.value.port, hostname);
  const address = environment.value.publicUrl ?? `http://localhost:${port}`;

  const installation = await openInstallation(isDevelopment ? "npm run dev" : "npm start");
  let jobTimer: JobTimer | null = null;
  stopOnSignals(server, async () => jobTimer?.stop(), installation.close);
  await loadLibrary();
  if (!isDevelopment && isBuildStale()) {
    console.log("Building; this takes a minute the first time.");
    build();
  }
  process.env["NEXTAUTH_URL"] ??= address;
  Reflect.set(process.env, "NODE_ENV", isDevelopment ? "development" : "production");
  const { default: next } = await import("next");
  const application = next({ dev: isDevelopment, dir: process.cwd(), httpServer: server, port });
  await application.prepare();
  if (!isDevelopment) sendStaticFile = staticFileSender(staticFolder);
  handle = application.getRequestHandler();

  jobTimer = startJobTimer(runDueJobs, (line) => console.log(line));

  const where = hasProxy ? `${address}, behind a proxy to port ${port}` : address;
  console.log(`Stet is ready at ${where}`);
  const token = await makeOwnerToken();
  if (token !== null) {
    console.log(
      `Nobody owns this installation yet. Become its owner, once: ${address}/account/owner?token=${token}`,
    );
  }
}

/** Ends what runs beside the server while open connections finish, then closes the database. */
function stopOnSignals(
  server: Server,
  stopWork: () => Promise<void>,
  closeDatabase: () => Promise<void>,
): void {
  let isStopping = false;
  const stop = () => {
    if (isStopping) return;
    isStopping = true;
    const answered = new Promise<void>((resolve) => server.close(() => resolve()));
    setTimeout(() => server.closeAllConnections(), shutdownMs).unref();
    void Promise.all([answered, stopWork()])
      .then(closeDatabase)
      .then(() => process.exit(0));
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
}

serve(process.argv.includes("--dev")).catch((error: unknown) => {
  if (error instanceof OperatorProblem) console.error(error.message);
  else console.error(error);
  process.exit(1);
});
