"""What the screens over the whole book show: the pipeline, the map of accounts, the network of key persons."""
