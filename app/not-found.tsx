import { LinkButton } from "./_components/link-button";
import { SiteShell } from "./_components/site-shell";

export default function NotFound() {
  return (
    <SiteShell section={null} showDesk={false}>
      <h1 className="font-serif text-3xl font-semibold">There is nothing here</h1>
      <p className="mt-3 mb-8 max-w-md text-muted">
        The address may be mistyped, or the fact is still waiting to be verified.
      </p>
      <div>
        <LinkButton href="/">To today’s questions</LinkButton>
      </div>
    </SiteShell>
  );
}
