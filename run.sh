#!/bin/bash
# compile old (only what is needed), then loop over seeds
