"use client";

import dynamic from "next/dynamic";

/** No page of a configured Dialgate loads it. */
export const LazySetupPage = dynamic(() =>
  import("./SetupPage").then(({ SetupPage }) => SetupPage),
);
