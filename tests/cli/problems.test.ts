import { connectionSentence } from "@/cli/problems";
import { readEnvironment } from "@/server/env";

const sentenceOf = (problem: string, url = "postgres://stet@db.example:5432/stet") => {
  const environment = readEnvironment({ DATABASE_URL: url });
  if (!environment.ok) throw new Error(environment.problem);
  return connectionSentence(environment.value, new Error(problem));
};

describe("the sentence for a database that cannot be used", () => {
  it.each([
    ["timeout exceeded when trying to connect", /^No PostgreSQL answers at db\.example:5432: /],
    ["Connection terminated due to connection timeout", /^No PostgreSQL answers at /],
    ["Timed out trying to acquire a postgres advisory lock", /up to date: start again in a minute/],
    ["password authentication failed for user", /refuses the user stet: /],
    ['database "stet" does not exist', /has no database stet: /],
  ])("for “%s” says how to mend it", (problem, words) => {
    expect(sentenceOf(problem)).toMatch(words);
  });

  it("is none for a fault of our own, nor for the embedded database", () => {
    expect(sentenceOf("Cannot read properties of undefined")).toBeNull();
    expect(sentenceOf("ECONNREFUSED", "")).toBeNull();
  });
});
