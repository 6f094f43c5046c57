"use client";

import { ChannelField } from "./ChannelField";
import { useViewStore } from "./state/useView";

/** Which of the two lists of settings is shown; nothing stays armed over a change. */
export function ChannelSwitch() {
  const view = useViewStore();
  return <ChannelField onChange={() => view.setState({ armed: null })} />;
}
