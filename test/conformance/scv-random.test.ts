import { describeStories } from "./random-stories";

describeStories("odd");
