import { application } from "./application";

export const CONTOSO_DOMAIN = "contoso.example";

const PLAIN = [
  "Woodgrove Groceries",
  "Fabrikam Fitness",
  "Contoso Retail",
  "Contoso Retail Staging",
  "Contoso Loyalty",
  "Woodgrove Bank",
  "Woodgrove Bank Mobile",
  "Tailspin Airways",
  "Tailspin Check-in",
  "Adventure Works Cycles",
  "Adventure Works Rentals",
  "Northwind Traders",
  "Northwind Wholesale",
  "Fourth Coffee",
  "Fourth Coffee Rewards",
  "Litware Insurance",
  "Litware Claims",
  "Proseware Learning",
  "Proseware Exams",
  "Trey Research Panel",
  "Wide World Importers",
  "Alpine Ski House",
  "Margie's Travel",
  "City of Bellowes Resident Portal",
  "City of Bellowes Parking",
  "Ministry of Harbours Permits",
  "Lamna Healthcare",
  "Lamna Pharmacy",
  "Relecloud Music",
  "Southridge Video",
  "Graphic Design Institute",
  "Humongous Insurance",
  "Blue Yonder Travel",
  "Consolidated Messenger",
  "Wingtip Toys",
];

/** Names that break layouts, spreadsheets and careless HTML. */
const HOSTILE: Readonly<Record<string, string>> = {
  long: `Contoso ${"Extraordinarily Long Application Name With Every Department In It ".repeat(4)}End`,
  unbroken: "Contoso" + "Unbreakable".repeat(20),
  rightToLeft: "متجر كونتوسو الإلكتروني",
  markup: "<img src=x onerror=alert(1)>",
  formula: "=cmd()",
  quotes: `O'Neill & "Sons" \\ Co.`,
  emoji: "🍕 Fabrikam Pizza 🚚",
  override: "Fabrikam \u202Egnp.exe",
};

export const contosoApplications = [
  ...PLAIN.map((name) => application(name, CONTOSO_DOMAIN)),
  ...Object.entries(HOSTILE).map(([key, name]) =>
    application(name, CONTOSO_DOMAIN, `hostile/${key}`),
  ),
];
