import { describeStories } from "./random-stories";

describeStories("even");
