/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import "./browser-gaps";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { SignInForm } from "@/app/account/_components/sign-in-form";
import { SignUpForm } from "@/app/account/_components/sign-up-form";
import { ImportForm } from "@/app/desk/_components/import-form";
import type { ImportField } from "@/app/desk/_components/desk-lists";
import { Field } from "@/components/field";
import type { FormState } from "@/components/form-state";

const refusal: FormState<ImportField> = {
  status: "refused",
  values: {},
  errors: { publishedAt: "This day is still to come." },
  message: "The article was not saved.",
};

function openImport(action: (form: FormData) => FormState<ImportField>) {
  render(
    <ImportForm
      action={async (_previous, form) => action(form)}
      publishers={["Morning Brief"]}
      topics={["Economy"]}
      stories={[]}
      today="2024-11-20"
    />,
  );
  return userEvent.setup();
}

it("ties a field's hint and error to it", () => {
  render(<Field id="url" name="url" label="Address" hint="With https." error="Not an address." />);
  const field = screen.getByRole("textbox", { name: "Address" });
  expect(field).toHaveAccessibleDescription("With https. Not an address.");
  expect(field).toBeInvalid();
});

it("takes no file that is too big to be sent, and says so at the field", async () => {
  const user = openImport(() => refusal);
  const file = new File([new Uint8Array(5_000_001)], "article.txt", { type: "text/plain" });
  const field = screen.getByLabelText<HTMLInputElement>(/^File/);
  await user.upload(field, file);
  expect(field).toHaveAccessibleDescription(/more than 5 megabytes\. Choose a smaller one/);
  await user.upload(field, new File(["Some text"], "article.txt", { type: "text/plain" }));
  expect(field).not.toBeInvalid();
});

it("keeps what was typed, the file too, when the server refuses the article", async () => {
  const user = openImport(() => refusal);
  const file = new File(["Some text"], "article.txt", { type: "text/plain" });
  await user.type(screen.getByLabelText("Publisher"), "Morning Brief");
  await user.upload(screen.getByLabelText(/^File/), file);
  await user.click(screen.getByRole("button", { name: "Read the article" }));
  expect(await screen.findByRole("alert")).toHaveTextContent("The article was not saved.");
  expect(screen.getByLabelText("Publisher")).toHaveValue("Morning Brief");
  expect(screen.getByLabelText<HTMLInputElement>(/^File/).files?.[0]?.name).toBe("article.txt");
});

it("takes the reader to the first field with an error", async () => {
  const user = openImport(() => refusal);
  await user.click(screen.getByRole("button", { name: "Read the article" }));
  await screen.findByText("This day is still to come.");
  expect(screen.getByLabelText("Published on")).toHaveFocus();
});

it("sends every field under its own name", async () => {
  const sent: string[] = [];
  const user = openImport((form) => {
    sent.push(...form.keys());
    return refusal;
  });
  await user.click(screen.getByRole("button", { name: "Read the article" }));
  await screen.findByRole("alert");
  expect(new Set(sent)).toEqual(
    new Set(["text", "file", "publisher", "publishedAt", "url", "title", "topic", "story"]),
  );
});

describe("an article's address", () => {
  const found: FormState<ImportField> = {
    status: "done",
    values: {
      url: "https://gazette.example/talks",
      text: "Talks open in Valletta.",
      publisher: "The Gazette",
      publishedAt: "2024-11-15",
      title: "Talks open",
      topic: "Economy",
    },
    errors: {},
    message: "Fetched from gazette.example. Look it over, then read the article.",
  };

  it("fills the form in to be looked over, and says so", async () => {
    const wanted: (FormDataEntryValue | null)[] = [];
    const user = openImport((form) => {
      wanted.push(form.get("wanted"), form.get("url"));
      return found;
    });
    await user.type(screen.getByLabelText(/^Address/), "https://gazette.example/talks?x");
    await user.type(screen.getByLabelText("Publisher"), "Somebody");
    await user.click(screen.getByRole("button", { name: "Fetch the article" }));
    expect(await screen.findByRole("alert")).toHaveTextContent(/^Fetched from gazette\.example/);
    expect(wanted).toEqual(["page", "https://gazette.example/talks?x"]);
    expect(screen.getByLabelText("Text")).toHaveValue("Talks open in Valletta.");
    expect(screen.getByLabelText("Publisher")).toHaveValue("The Gazette");
    expect(screen.getByLabelText("Published on")).toHaveValue("2024-11-15");
    expect(screen.getByLabelText(/^Address/)).toHaveValue("https://gazette.example/talks");
  });

  it("that gives no page keeps what was typed, and says so at the address", async () => {
    const user = openImport(() => ({
      ...refusal,
      message: null,
      errors: { url: "This address leads to a private network. Paste the article's text instead." },
    }));
    await user.type(screen.getByLabelText(/^Address/), "http://10.0.0.1/");
    await user.type(screen.getByLabelText(/^Topic/), "Economy");
    await user.click(screen.getByRole("button", { name: "Fetch the article" }));
    await screen.findByText(/leads to a private network/);
    expect(screen.getByLabelText(/^Address/)).toHaveFocus();
    expect(screen.getByLabelText(/^Topic/)).toHaveValue("Economy");
  });

  it("is not fetched by Enter in another field: that reads the article", async () => {
    const wanted: (FormDataEntryValue | null)[] = [];
    const user = openImport((form) => {
      wanted.push(form.get("wanted"));
      return refusal;
    });
    await user.type(screen.getByLabelText("Publisher"), "Somebody{Enter}");
    await screen.findByRole("alert");
    expect(wanted).toEqual([null]);
  });

  it("says that it is being fetched until it is", async () => {
    let answer: (state: FormState<ImportField>) => void = () => undefined;
    const user = userEvent.setup();
    render(
      <ImportForm
        action={() => new Promise<FormState<ImportField>>((resolve) => (answer = resolve))}
        publishers={[]}
        topics={[]}
        stories={[]}
        today="2024-11-20"
      />,
    );
    await user.click(screen.getByRole("button", { name: "Fetch the article" }));
    expect(screen.getByRole("button", { name: "Fetching…" })).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Read the article" })).toBeInTheDocument();
    answer(found);
    expect(await screen.findByRole("button", { name: "Fetch the article" })).toBeInTheDocument();
  });
});

it("does not send a form twice while the first is on its way", async () => {
  let sent = 0;
  const never = new Promise<FormState<"email" | "password">>(() => undefined);
  render(
    <SignInForm
      action={() => {
        sent += 1;
        return never;
      }}
      next="/"
      signUpHref="/account/sign-up"
    />,
  );
  const user = userEvent.setup();
  await user.click(screen.getByRole("button", { name: "Sign in" }));
  await user.click(screen.getByRole("button", { name: "Signing in…" }));
  expect(sent).toBe(1);
});

it.each([
  ["says how many answers a guest keeps", 14, /Keeps everything you did as a guest: 14 answers/],
  ["promises nothing about answers where there are none", 0, /kept on every device/],
])("%s", (_name, guestAnswers, words) => {
  render(
    <SignUpForm
      action={async (previous) => previous}
      next="/"
      signInHref="/account/sign-in"
      guestAnswers={guestAnswers}
      ownerToken={null}
    />,
  );
  expect(screen.getByText(words)).toBeInTheDocument();
});
