import { SearchField as Field } from "@/components/ui/SearchField";

interface SearchFieldProps {
  readonly value: string;
  readonly onValue: (value: string) => void;
}

/** One box for a name, an ISO code or a dial code. */
export function SearchField(props: SearchFieldProps) {
  return (
    <Field
      {...props}
      label="Search by name, ISO code or dial code"
      placeholder="Name, ISO or dial code"
      className="basis-48"
    />
  );
}
