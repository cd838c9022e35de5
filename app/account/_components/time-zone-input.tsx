"use client";

import { useEffect, useRef } from "react";

/** Sends the browser's time zone along with a form, as `timeZone`; empty where there is no script. */
export function TimeZoneInput() {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (input.current !== null) {
      input.current.value = Intl.DateTimeFormat().resolvedOptions().timeZone;
    }
  }, []);
  return <input ref={input} type="hidden" name="timeZone" defaultValue="" />;
}
