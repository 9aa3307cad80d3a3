// to be loaded first: the generator asks a Terraform binary for its version, and a server for news, as soon as it is loaded
process.env["TERRAFORM_BINARY_NAME"] = "terraform-is-not-needed";
process.env["CHECKPOINT_DISABLE"] = "1";
