"use client";

import { useEffect, useState } from "react";
import { later, whenIdle } from "@/components/later";

const deviceWork = later(() => import("./device-work"));

/**
 * Stands in every page and shows nothing. What there is to do for the device waits until the page is on
 * the screen and can be used; where there is no network to load it with, until there is.
 */
export function DeviceSync() {
  const [parts, setParts] = useState(deviceWork.loaded);
  useEffect(() => {
    const load = () => {
      deviceWork.load().then(setParts, () => {
        window.addEventListener("online", load, { once: true });
      });
    };
    const callOff = whenIdle(load);
    return () => {
      callOff();
      window.removeEventListener("online", load);
    };
  }, []);
  return parts && <parts.DeviceWork />;
}
