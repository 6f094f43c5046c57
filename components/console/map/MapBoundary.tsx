"use client";

import type { ReactNode } from "react";
import { Component } from "react";
import { Notice } from "@/components/ui/Notice";

interface MapBoundaryProps {
  readonly children: ReactNode;
}

/** The map is the second view of what the table shows: without it the page still does its work. */
export class MapBoundary extends Component<MapBoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <Notice tone="warning" title="The map could not be loaded">
        The table shows the same and can do the same. Reload the page to try again.
      </Notice>
    );
  }
}
