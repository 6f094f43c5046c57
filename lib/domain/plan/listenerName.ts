export { isOwn } from "./listeners";
