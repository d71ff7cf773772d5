"""The screens over the whole book beside the cockpit: pipeline with its review, map, network."""
