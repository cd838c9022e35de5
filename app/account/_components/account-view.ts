import type { FormAction } from "@/components/form-state";

export type SignInFormProps = {
  action: FormAction<"email" | "password">;
  /** Where to go afterwards; sent along as `next`. */
  next: string;
  signUpHref: string;
};

export type SignUpFormProps = {
  action: FormAction<"name" | "email" | "password">;
  next: string;
  signInHref: string;
  /** Answers that the guest has given and keeps; 0 for none. */
  guestAnswers: number;
  /** The one-time token that makes the first owner; sent along as `ownerToken`. */
  ownerToken: string | null;
};

export type AccountPanelProps = {
  name: string;
  /** Null for students who sign in with the code of a class, a nickname and a PIN. */
  email: string | null;
  role: "learner" | "teacher" | "editor" | "owner";
  saveSettings: FormAction<"name">;
  /** Bound to a server action that signs out and redirects. */
  signOut: (form: FormData) => Promise<void>;
};

export type GuestPanelProps = {
  guestAnswers: number;
  signInHref: string;
  signUpHref: string;
};
