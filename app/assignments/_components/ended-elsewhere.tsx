import { Button } from "@/components/button";
import { Notice } from "@/components/notice";

/** In the place of an attempt that was handed in in another tab, or on another device. */
export function EndedElsewhere({ title, onSee }: { title: string; onSee: () => void }) {
  return (
    <main id="main" className="mx-auto w-full max-w-[42.5rem] px-5 pt-10 pb-8">
      <h1 className="mb-5 font-serif text-2xl font-semibold break-words">{title}</h1>
      <Notice urgent>
        This attempt was handed in in another tab or on another device. Nothing can be changed any
        more.
      </Notice>
      <Button size="large" className="mt-5 w-full md:w-auto" onClick={onSee}>
        See what was handed in
      </Button>
    </main>
  );
}
