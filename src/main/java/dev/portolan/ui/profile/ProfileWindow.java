// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.profile;

import dev.portolan.profile.DnsProfile;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What the profile dialog asks of the window around it. */
public interface ProfileWindow {

    /** Assumes that profile for the session. */
    void use(DnsProfile profile);

    /** Assumes again what was found in the cluster, or what is assumed where nothing is found. */
    void useFound();

    /** Asks for a Corefile; null if the person thinks better of it. */
    @Nullable
    Path chooseCorefile();

    /** Closes the dialog. */
    void close();
}
