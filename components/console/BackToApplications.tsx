import Link from "next/link";

export function BackToApplications() {
  return (
    <p className="text-sm">
      <Link href="/" className="text-accent underline">
        Applications
      </Link>
    </p>
  );
}
