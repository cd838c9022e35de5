/** The last line of a page, where there is room for one. */
export function SiteFooter() {
  return (
    <footer className="hidden border-t border-rule px-6 py-5 text-sm text-muted md:block print:hidden">
      Every fact rests on a sentence that you can open. Where sources disagree, Stet says so.
    </footer>
  );
}
