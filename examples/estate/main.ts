import { App } from "cdktf";
import { GroupsStack } from "./groups-stack";
import { StorageStack } from "./storage-stack";

const app = new App();
const { policies } = new StorageStack(app, "storage");
new GroupsStack(app, "groups", { policies });
app.synth();
