// SPDX-License-Identifier: Apache-2.0

/** Writes the home of the JDK that runs it into a file: how target/portolan knows the JDK that built it. */
void main(String[] arguments) throws java.io.IOException {
    java.nio.file.Files.writeString(java.nio.file.Path.of(arguments[0]), System.getProperty("java.home") + "\n");
}
