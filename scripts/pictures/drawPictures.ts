// npm run pictures: draws the pictures of the guides anew.
import { writeFileSync } from "node:fs";
import { pictures } from "./pictures";

for (const [name, svg] of await pictures()) writeFileSync(`docs/images/${name}`, svg);
