// What a manifest of an add-in with functions may hold, by the order and the limits that Microsoft documents in
// "[MS-OWEMXML]: Office Web Extensibility Manifest Format" for the elements that ours has.
import type { XmlElement } from "@rgrove/parse-xml";

/**
 * The children of an element in their order: `?` may be left out, `+` may be there several times. Nothing: only text.
 */
const CHILDREN: Readonly<Record<string, string>> = {
  OfficeApp:
    "Id AlternateId? Version ProviderName DefaultLocale DisplayName Description IconUrl? HighResolutionIconUrl? " +
    "SupportUrl? AppDomains? Hosts? Requirements? DefaultSettings Permissions Dictionary? VersionOverrides?",
  "OfficeApp/Hosts": "Host+",
  "OfficeApp/Requirements": "Sets? Methods?",
  "OfficeApp/Requirements/Sets": "Set+",
  "OfficeApp/DefaultSettings": "SourceLocation",
  VersionOverrides: "Description? Requirements? Hosts? Resources? WebApplicationInfo? EquivalentAddins?",
  "VersionOverrides/Hosts": "Host+",
  "VersionOverrides/Hosts/Host": "AllFormFactors? DesktopFormFactor?",
  AllFormFactors: "ExtensionPoint",
  "AllFormFactors/ExtensionPoint": "Script Page Metadata? Namespace?",
  Script: "SourceLocation",
  Page: "SourceLocation",
  Metadata: "SourceLocation",
  DesktopFormFactor: "GetStarted? FunctionFile? ExtensionPoint+",
  "DesktopFormFactor/ExtensionPoint": "OfficeTab? CustomTab?",
  OfficeTab: "Group+",
  Group: "Label Icon Control+",
  Icon: "bt:Image+",
  Control: "Label Supertip Icon Action",
  Supertip: "Title Description",
  Action: "TaskpaneId? SourceLocation Title?",
  Resources: "bt:Images? bt:Urls? bt:ShortStrings? bt:LongStrings?",
  "bt:Images": "bt:Image+",
  "bt:Urls": "bt:Url+",
  "bt:ShortStrings": "bt:String+",
  "bt:LongStrings": "bt:String+",
};

/** The attributes that an element must have; it has no others. */
const ATTRIBUTES: Readonly<Record<string, string>> = {
  OfficeApp: "xmlns xmlns:bt xmlns:xsi xsi:type",
  DisplayName: "DefaultValue",
  "OfficeApp/Description": "DefaultValue",
  IconUrl: "DefaultValue",
  HighResolutionIconUrl: "DefaultValue",
  "OfficeApp/Hosts/Host": "Name",
  "Requirements/Sets": "DefaultMinVersion",
  Set: "MinVersion Name",
  "DefaultSettings/SourceLocation": "DefaultValue",
  VersionOverrides: "xmlns xsi:type",
  "VersionOverrides/Hosts/Host": "xsi:type",
  ExtensionPoint: "xsi:type",
  SourceLocation: "resid",
  Namespace: "resid",
  OfficeTab: "id",
  Group: "id",
  Label: "resid",
  "Icon/bt:Image": "resid size",
  Control: "id xsi:type",
  Title: "resid",
  "Supertip/Description": "resid",
  Action: "xsi:type",
  "bt:Image": "DefaultValue id",
  "bt:Url": "DefaultValue id",
  "bt:String": "DefaultValue id",
};

/** Where the texts that an element refers to are, and how long they may be. */
const RESOURCES: Readonly<Record<string, readonly [list: string, longest: number]>> = {
  SourceLocation: ["bt:Urls", 2048],
  Namespace: ["bt:ShortStrings", 125],
  Label: ["bt:ShortStrings", 125],
  Title: ["bt:ShortStrings", 125],
  Description: ["bt:LongStrings", 250],
  "bt:Image": ["bt:Images", 2048],
};

const LISTS = ["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"];

/** What is wrong with a manifest. */
export function problemsOf(root: XmlElement): string[] {
  const elements = [...everyElement(root, "")];
  const resources = new Map<string, { readonly list: string; readonly value: string }>();
  const problems: string[] = [];
  for (const { element, path } of elements) {
    const list = LISTS.find((each) => path.endsWith(`/${each}/${element.name}`));
    const { id = "", DefaultValue: value = "" } = element.attributes;
    if (!list) continue;
    if (resources.has(id)) problems.push(`${path}: the id ${id} is there twice`);
    if (id.length === 0 || id.length > 32) problems.push(`${path}: an id has 1 to 32 characters, not ${id}`);
    resources.set(id, { list, value });
  }
  for (const { element, path } of elements) {
    const { name, attributes } = element;
    const children = childrenOf(element);
    const model = lookup(CHILDREN, path);
    if (
      !new RegExp(`^${(model ?? "").replace(/(\S+?)([?+]?)(?: |$)/gu, "(?:$1 )$2")}$`, "u").test(
        children.map((each) => `${each.name} `).join(""),
      )
    )
      problems.push(`${path}: ${children.map((each) => each.name).join(" ")} is not ${model ?? "nothing"}`);
    if (!model && children.length === 0 && !Object.keys(attributes).length && element.text.trim() === "")
      problems.push(`${path}: is empty`);
    const present = Object.keys(attributes).sort().join(" ");
    if (present !== (lookup(ATTRIBUTES, path) ?? "")) problems.push(`${path}: has the attributes ${present}`);
    const { resid } = attributes;
    if (resid === undefined) continue;
    const resource = resources.get(resid);
    const [list, longest] = RESOURCES[name] ?? ["", 0];
    if (resource?.list !== list) problems.push(`${path}: ${resid} is not in ${list}`);
    else if (resource.value.length === 0 || resource.value.length > longest)
      problems.push(`${path}: ${resid} is too long`);
  }
  return problems;
}

/** The entry for the longest end of a path. */
function lookup(table: Readonly<Record<string, string>>, path: string): string | undefined {
  const names = path.split("/");
  return names.map((_, i) => table[names.slice(i).join("/")]).find((each) => each !== undefined);
}

/** An element and all below it, each with its path. */
export function* everyElement(
  element: XmlElement,
  above: string,
): Generator<{ readonly element: XmlElement; readonly path: string }> {
  const path = `${above}/${element.name}`.replace(/^\//u, "");
  yield { element, path };
  for (const child of childrenOf(element)) yield* everyElement(child, path);
}

function childrenOf(element: XmlElement): XmlElement[] {
  return element.children.filter((each): each is XmlElement => each.type === "element");
}
