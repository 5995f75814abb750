-- The program overwrites everything.
function player_think()
  for name in pairs(_G) do if name ~= "_G" and name ~= "error" then _G[name] = false end end
  error("done")
end
