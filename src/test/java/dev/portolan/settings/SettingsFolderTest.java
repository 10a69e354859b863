// SPDX-License-Identifier: Apache-2.0
package dev.portolan.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsFolderTest {

    private static final Path HOME = Path.of("/home/ada");

    @ParameterizedTest
    @CsvSource(nullValues = "unset", textBlock = """
            Linux,      unset,       /home/ada/.config/portolan
            Linux,      /data/conf,  /data/conf/portolan
            Linux,      conf,        /home/ada/.config/portolan
            Mac OS X,   /data/conf,  /home/ada/Library/Application Support/Portolan
            Windows 11, unset,       /home/ada/AppData/Roaming/Portolan
            """)
    void folderFollowsTheCustomOfTheSystem(String system, String xdg, Path expected) {
        Map<String, String> environment = new HashMap<>();
        if (xdg != null) {
            environment.put("XDG_CONFIG_HOME", xdg);
        }

        assertThat(SettingsFolder.of(system, HOME, environment)).isEqualTo(expected);
    }
}
