-- Strange messages over creatures.
function player_think()
  pcall(set_message, 0, ("\255\0"):rep(5000)) pcall(set_message, 0, {})
  error("done")
end
