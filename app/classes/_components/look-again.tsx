"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { lookWhileShown } from "@/components/look-while-shown";

/**
 * Shows nothing, and looks again at the page it stands in while somebody has it before them: what a
 * teacher begins is there without a reload.
 */
export function LookAgain() {
  const router = useRouter();
  useEffect(() => lookWhileShown(() => router.refresh()), [router]);
  return null;
}
