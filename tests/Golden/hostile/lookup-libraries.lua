-- Libraries that must not be there.
function player_think()
  for _, name in ipairs({ "io", "os", "debug", "package", "require", "module", "load", "loadfile", "collectgarbage", "gcinfo", "newproxy", "_VERSION", "utf8", "warn" }) do
    if _G[name] ~= nil then print("there is " .. name) end
  end
  for _, name in ipairs({ "dump", "pack", "unpack", "packsize" }) do if string[name] then print("there is string." .. name) end end
  for _, name in ipairs({ "close" }) do if coroutine[name] then print("there is coroutine." .. name) end end
  error("done")
end
