#!/usr/bin/env bash
# Maven's site rewrites a link to a heading of another Markdown page only half, and says nothing.
#
# Versions: org.apache.maven.plugins:maven-site-plugin:3.22.0, org.apache.maven.doxia:doxia-module-markdown:2.1.0,
# org.apache.maven.skins:maven-fluido-skin:2.1.0 (run with Maven 3.8.7 on Java 17, November 2026).
#
# Behaviour: [x](other.md#my-long-heading) becomes other.html#my-long-heading: the file's name is rewritten, the fragment is not.
# The heading "My long heading" of the other page gets the id My_long_heading, where GitHub, GitLab and most Markdown tools
# make my-long-heading. So a link that works where the sources are read is dead in the site; the build succeeds without a
# warning. The same holds within one page: [x](#my-long-heading).
#
# Output seen:
#   link:    other.html#my-long-heading
#   heading: My_long_heading
#   warnings about it: 0
#
# What to do: link whole pages, or write <a id="my-long-heading"></a> before the heading.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
mkdir -p src/site/markdown
cat > pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>example</groupId>
  <artifactId>anchors</artifactId>
  <version>1</version>
  <packaging>pom</packaging>
  <build>
    <plugins>
      <plugin>
        <groupId>org.apache.maven.plugins</groupId>
        <artifactId>maven-site-plugin</artifactId>
        <version>3.22.0</version>
        <dependencies>
          <dependency>
            <groupId>org.apache.maven.doxia</groupId>
            <artifactId>doxia-module-markdown</artifactId>
            <version>2.1.0</version>
          </dependency>
        </dependencies>
        <configuration>
          <generateReports>false</generateReports>
        </configuration>
      </plugin>
    </plugins>
  </build>
</project>
POM
cat > src/site/site.xml <<'SITE'
<site xmlns="http://maven.apache.org/SITE/2.0.0" name="anchors">
  <skin>
    <groupId>org.apache.maven.skins</groupId>
    <artifactId>maven-fluido-skin</artifactId>
    <version>2.1.0</version>
  </skin>
  <body><menu name="pages"><item name="one" href="index.html"/><item name="other" href="other.html"/></menu></body>
</site>
SITE
printf '# One\n\n[x](other.md#my-long-heading)\n' > src/site/markdown/index.md
printf '# Other\n\n## My long heading\n\nText.\n' > src/site/markdown/other.md

mvn -B -ntp site > build.log 2>&1 || { cat build.log; exit 1; }

link=$(grep -o 'other\.html#[^"]*' target/site/index.html | head -n 1)
heading=$(grep -oi 'id="my.long.heading"' target/site/other.html | head -n 1 | cut -d'"' -f2)
warnings=$(grep -c 'WARNING.*heading' build.log || true)
echo "link:    $link"
echo "heading: $heading"
echo "warnings about it: $warnings"
[ "$link" = other.html#my-long-heading ] && [ "$heading" = My_long_heading ] && [ "$warnings" = 0 ]
