/**
 * Says `message` to a screen reader when it changes. It must be on the page before it has something
 * to say, so render it always and give it "" meanwhile.
 */
export function LiveRegion({ message, urgent = false }: { message: string; urgent?: boolean }) {
  return (
    <p
      role={urgent ? "alert" : "status"}
      aria-live={urgent ? "assertive" : "polite"}
      aria-atomic="true"
      className="sr-only"
    >
      {message}
    </p>
  );
}
