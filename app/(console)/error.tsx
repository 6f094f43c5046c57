"use client";

/** A page that breaks leaves the shell around it standing. */
export { Crash as default } from "@/components/shell/Crash";
