"use client";

import { Button } from "@/components/button";

/** What is shown when a page failed: nothing of the fault but a way on. */
export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  return (
    <main className="mx-auto w-full max-w-[42.5rem] px-5 pt-12">
      <h1 className="font-serif text-3xl font-semibold">Something went wrong</h1>
      <p className="mt-3 mb-8 max-w-md text-muted">
        It is our fault and not yours. Nothing that you answered is lost.
      </p>
      <Button onClick={reset}>Try again</Button>
    </main>
  );
}
